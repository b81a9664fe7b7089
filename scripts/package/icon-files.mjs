/**
 * Icons of Windows and macOS out of PNG pictures: both are a list of sizes before the pictures as they are.
 */

/** What macOS calls each size; the second name of a size is that for screens of double density. */
const icnsNames = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
])

/** @typedef {ReadonlyMap<number, Buffer>} Pictures the width in pixels and the PNG of it */

/** @param {Pictures} pictures up to 256 pixels wide; larger ones do not fit into the format and are left out */
export function icoOf(pictures) {
  const fitting = [...pictures].filter(([size]) => size <= 256)
  const head = Buffer.alloc(6 + 16 * fitting.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(fitting.length, 4)
  let at = head.length
  for (const [index, [size, png]] of fitting.entries()) {
    const entry = 6 + 16 * index
    // 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...fitting.map(([, png]) => png)])
}

/** @param {Pictures} pictures of sizes that macOS knows; others are left out */
export function icnsOf(pictures) {
  const parts = [...pictures].flatMap(([size, png]) =>
    (icnsNames.get(size) ?? []).map((name) => Buffer.concat([headOf(name, png.length), png])),
  )
  const all = Buffer.concat(parts)
  return Buffer.concat([headOf('icns', all.length), all])
}

function headOf(name, length) {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32BE(length + 8, 4)
  return head
}
