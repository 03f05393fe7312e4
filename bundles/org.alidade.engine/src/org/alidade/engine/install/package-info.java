/** Third parties' features: what of them is in this product, and installing, updating, removing them (p2). */
package org.alidade.engine.install;
