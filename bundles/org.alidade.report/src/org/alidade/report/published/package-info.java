/** Numbers that others published, and how measured ones compare with them. */
package org.alidade.report.published;
