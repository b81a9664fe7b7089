/** Writing from the top down whose signs are placed one by one: turned, so that it is read as lines are. */
import type { Glyph, GlyphLayer } from './glyph'

const ideograph = /[\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]/

/** A layer as it is, or turned when its signs follow each other downwards. */
export function turnedIfVertical(layer: GlyphLayer): GlyphLayer {
  if (layer.angle !== 0 || !isVertical(layer.glyphs)) return layer
  return { angle: -90, glyphs: layer.glyphs.map(turned) }
}

function isVertical(glyphs: readonly Glyph[]): boolean {
  let down = 0
  let across = 0
  glyphs.forEach((glyph, at) => {
    const before = glyphs[at - 1]
    if (!before || !ideograph.test(glyph.text)) return
    const [x, y] = [Math.abs(glyph.x - before.x) / glyph.size, (before.y - glyph.y) / glyph.size]
    if (x < 0.3 && y > 0.6 && y < 2) down++
    else if (Math.abs(y) < 0.3) across++
  })
  return down > 8 && down > across * 2
}

function turned(glyph: Glyph): Glyph {
  return { ...glyph, x: -glyph.y - glyph.size * 0.88, y: glyph.x, width: glyph.size }
}
