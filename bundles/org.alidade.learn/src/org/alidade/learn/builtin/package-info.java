/** The built-in encoders and attentions: guests like any other, which use the exported packages only. */
package org.alidade.learn.builtin;
