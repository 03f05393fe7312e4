/** What third parties contribute: bundles made by tests, good and bad ones. */
package org.alidade.tests.guest;
