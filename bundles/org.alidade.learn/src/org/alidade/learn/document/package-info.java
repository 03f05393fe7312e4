/** The classifiers of documents: attention over sentences that are made of words, or over all words. */
package org.alidade.learn.document;
