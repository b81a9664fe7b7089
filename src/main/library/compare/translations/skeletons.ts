/**
 * What a name keeps when it goes from one script to another: the consonants of its Latin transcription, in classes that
 * different transcriptions share, so that Хатами, خاتمی and Khatami give one skeleton. Coarse by design.
 */

const classes: Readonly<Record<string, string>> = {
  // Arabic script; what may stand for a vowel is dropped.
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ش: 'j',
  ج: 'j',
  چ: 'j',
  ژ: 'j',
  ح: 'h',
  ه: 'h',
  ة: '',
  خ: 'h',
  د: 't',
  ذ: 's',
  ز: 's',
  ض: 's',
  ظ: 's',
  ر: 'r',
  غ: 'g',
  ق: 'g',
  ک: 'g',
  ك: 'g',
  گ: 'g',
  ف: 'f',
  ل: 'l',
  م: 'm',
  ن: 'n',
  // Hebrew
  ב: 'b',
  ג: 'g',
  ד: 't',
  ה: 'h',
  ז: 's',
  ח: 'h',
  ט: 't',
  כ: 'g',
  ך: 'g',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  פ: 'b',
  ף: 'f',
  צ: 's',
  ץ: 's',
  ק: 'g',
  ר: 'r',
  ש: 'j',
  ת: 't',
  // Cyrillic
  б: 'b',
  п: 'b',
  т: 't',
  д: 't',
  с: 's',
  з: 's',
  ц: 's',
  ш: 'j',
  щ: 'j',
  ж: 'j',
  ч: 'j',
  г: 'g',
  ґ: 'g',
  к: 'g',
  х: 'h',
  ф: 'f',
  л: 'l',
  м: 'm',
  н: 'n',
  р: 'r',
  // Greek
  β: '',
  π: 'b',
  τ: 't',
  δ: 't',
  θ: 't',
  σ: 's',
  ς: 's',
  ζ: 's',
  γ: 'g',
  κ: 'g',
  χ: 'h',
  φ: 'f',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ρ: 'r',
  ξ: 'gs',
  ψ: 'bs',
  // Latin
  b: 'b',
  p: 'b',
  t: 't',
  d: 't',
  s: 's',
  z: 's',
  j: 'j',
  g: 'g',
  k: 'g',
  q: 'g',
  c: 'g',
  x: 'gs',
  h: 'h',
  f: 'f',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
}

const latinSigns: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch(?=[eiy])|zh|dzh|dj|dsch/g, 'j'],
  [/kh|ch/g, 'h'],
  [/gh|ck/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ts|tz/g, 's'],
  [/c(?=[eiy])/g, 's'],
]

/** Of a folded word; empty for scripts that are not known. */
export function skeletonOf(word: string): string {
  const plain = /^[a-z]/.test(word)
    ? latinSigns.reduce((spelt, [signs, sound]) => spelt.replace(signs, sound), word)
    : word
  let skeleton = ''
  for (const letter of plain) {
    const sound = classes[letter] ?? ''
    if (sound !== '' && !skeleton.endsWith(sound)) skeleton += sound
  }
  return skeleton
}
