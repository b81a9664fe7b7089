/** The sizes in which everything in the window can be shown, in hundredths of the usual one: those of browsers. Pure. */
export const windowZooms = [100, 110, 125, 150, 175, 200, 250, 300, 400] as const

/** What the window is laid out for at least, in pixels of its own. */
const narrowest = 320

/** The next larger or smaller size, also from one that is none of the steps; 0 asks for the usual one. */
export function nextWindowZoom(zoom: number, step: 1 | -1 | 0): number {
  if (step === 0) return 100
  if (step === 1) return windowZooms.find((other) => other > zoom) ?? 400
  return windowZooms.findLast((other) => other < zoom) ?? 100
}

/** The factor for a window so many pixels wide: as far as enlarging leaves what the window is laid out for. */
export function zoomFactorFor(zoom: number, width: number): number {
  return Math.max(1, Math.min(zoom / 100, width / narrowest))
}
