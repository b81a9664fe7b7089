/** How much panes and reading tables may be. Apart from the schemas, which the window does not read. */

export const mostPanes = 4
/** In hundredths of the size of all texts. */
export const smallestZoom = 50
export const largestZoom = 300
/** In characters. */
export const longestTableName = 200
