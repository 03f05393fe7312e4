/** What a probe has been shown to tell apart, and who finds it out. */
package org.alidade.core.certificate;
