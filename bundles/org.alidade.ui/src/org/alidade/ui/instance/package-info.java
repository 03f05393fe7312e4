/** One instance down to its tokens: what files say of it, and what the trained model says when it is asked. */
package org.alidade.ui.instance;
