import { nextWindowZoom, windowZooms, zoomFactorFor } from '@shared/window-zoom'
import { expect, it } from 'vitest'

it('goes from step to step, both ways, and stays within them', () => {
  const up = windowZooms.map((zoom) => nextWindowZoom(zoom, 1))
  expect(up).toEqual([...windowZooms.slice(1), 400])
  const down = windowZooms.map((zoom) => nextWindowZoom(zoom, -1))
  expect(down).toEqual([100, ...windowZooms.slice(0, -1)])
})

it('comes back to the steps from a size between them, and to the usual one', () => {
  expect(nextWindowZoom(160, 1)).toBe(175)
  expect(nextWindowZoom(160, -1)).toBe(150)
  expect(nextWindowZoom(300, 0)).toBe(100)
})

it('leaves the window 320 of its own pixels, and never shows less than the usual size', () => {
  expect(zoomFactorFor(400, 1280)).toBe(4)
  expect(zoomFactorFor(400, 640)).toBe(2)
  expect(zoomFactorFor(150, 640)).toBe(1.5)
  expect(zoomFactorFor(400, 0)).toBe(1)
})
