/** Which letters lie side by side on keyboards, so that a slip of the finger is told from another word. Folded letters. */

const rows: readonly string[] = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'ضصثقفغعهخحجچ',
  'شسیبلاتنمکگ',
  'ظطزرذدپو',
  'קראטוןםפ',
  'שדגכעיחלךף',
  'זסבהנמצתץ',
  'ςερτυθιοπ',
  'ασδφγηξκλ',
  'ζχψωβνμ',
]

const places = new Map<string, readonly [row: number, column: number]>()
rows.forEach((letters, row) => {
  Array.from(letters).forEach((letter, column) => {
    places.set(letter, [row, column])
  })
})

/** Whether two letters are neighbours on one keyboard, of one row or of two. */
export function areNeighbours(a: string, b: string): boolean {
  const first = places.get(a)
  const second = places.get(b)
  if (!first || !second || Math.floor(first[0] / 3) !== Math.floor(second[0] / 3)) return false
  return Math.abs(first[0] - second[0]) <= 1 && Math.abs(first[1] - second[1]) <= 1
}

/** Letters that sound alike or that writers exchange. */
const alike: readonly string[] = [
  'cks',
  'iy',
  'vw',
  'sz',
  'dt',
  'bp',
  'fv',
  'ое',
  'ао',
  'иеы',
  'صسث',
  'زذضظ',
  'طت',
  'حه',
  'غق',
  'עא',
  'כק',
  'טת',
  'ιηυ',
  'οω',
]

export function soundAlike(a: string, b: string): boolean {
  return alike.some((letters) => letters.includes(a) && letters.includes(b))
}
