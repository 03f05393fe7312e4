/** Short messages. */
package org.alidade.datasets.tweets;
