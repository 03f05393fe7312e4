/**
 * Statistics over seeds and instances: pure functions on numbers, and records of what they found. The window and every
 * report use these and no others.
 */
package org.alidade.report.statistics;
