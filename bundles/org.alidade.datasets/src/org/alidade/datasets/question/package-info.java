/** Tables of paragraphs with questions and answers. */
package org.alidade.datasets.question;
