/** What a contributed attention implements: scores for tokens. Masking, softmax and weighted sum are the model's. */
package org.alidade.learn.attention;
