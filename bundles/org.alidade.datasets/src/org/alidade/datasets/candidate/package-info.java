/** Examples on their way from files to splits: for importers of more than one text to a label. */
package org.alidade.datasets.candidate;
