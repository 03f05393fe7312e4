/**
 * What a contributed encoder implements: one forward method on a tape.
 *
 * <p>Every encoder, built in or not, should pass {@link org.alidade.learn.check.GradientCheck}.
 */
package org.alidade.learn.encoder;
