/** The test kit for authors of encoders and attentions. */
package org.alidade.learn.check;
