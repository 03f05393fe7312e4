/** What training is made of: the optimiser, the losses, and the cutting of a corpus into batches. */
package org.alidade.learn.train;
