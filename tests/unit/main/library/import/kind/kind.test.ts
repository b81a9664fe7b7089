import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
import { readBytes } from '../../../../../support/read-bytes'

async function kindOf(text: string) {
  const { letters } = await readBytes('text.txt', text)
  const letter = letters[0]
  if (letter === undefined) throw new Error('There is no text.')
  const { kind, kindEvidence, proposals } = describeLetter(letter, 'text.txt').description
  return { kind, kindEvidence, proposed: proposals.filter(({ field }) => field === 'kind') }
}

const body =
  'I have read your words with care, and I thank you for them. We shall see you in the spring, when the ice is gone.'
const names = ['Ada Brisling', 'Tor Hakonsen', 'Mira Dalgaard', 'Osk Ferrand', 'Lena Artois', 'Jon Praed']

describe('the kind of a text', () => {
  test.each([
    ['letter', `Lorvik, 3 March 1843\n\nDear Ada,\n\n${body}\n\nYours sincerely,\nTor Hakonsen`],
    [
      'letter',
      `Sehr geehrte Frau Brisling,\n\nich danke Ihnen für Ihren Brief und werde im Frühjahr kommen.\n\nMit freundlichen Grüßen\nTor Hakonsen`,
    ],
    [
      'open-letter',
      `OPEN LETTER TO THE HARBOUR BOARD\n\nDear members of the board,\n\n${body}\n\nYours faithfully,\n\n${names.join('\n')}`,
    ],
    [
      'petition',
      `To the Council of Tarn\n\nWe, the undersigned, inhabitants of Tarn, petition the Council that the gate be kept. We demand to be heard.\n\nSigned:\n${names.join('\n')}`,
    ],
    [
      'e-mail',
      `From: Ada <ada@x.example>\nTo: Tor <tor@x.example>\nDate: 3 March 2020\nSubject: The quay\n\nDear Tor,\n\n${body}\n\nAda`,
    ],
    [
      'report',
      'Nine pilots have sent a letter to Harbour Minister Ada Brisling. “The light must stay,” the letter says. “We come home by it,” they wrote. The minister said the letter “will be answered”.',
    ],
    [
      'event-report',
      'At a conference held in Tarn, speakers from nine countries discussed the light. “It must stay,” said Ada Brisling in her opening speech. “We come home by it,” Tor Hakonsen told the audience.',
    ],
  ])('is %s where its parts and words say so', async (known, text) => {
    expect((await kindOf(text)).kind).toBe(known)
  })

  test('is not a letter because it quotes one', async () => {
    const text =
      'The letter is short. The pilots wrote:\n\n“Dear Minister,\n\n“The light must stay.\n\n“Yours faithfully,\nthe pilots”\n\nThe minister said that she had read the letter and that it “will be answered”.'
    expect((await kindOf(text)).kind).not.toBe('letter')
  })

  test('is not a report because a letter occurs in it', async () => {
    const text =
      'Ferdinand Ashgrove, who has died aged eighty-four, was born above a shop. His friendship with the painter Mab Corley lasted forty years and filled two drawers with letters. “He answered each of them,” his daughter said. He never married, and kept bees until the end of his life.'
    expect((await kindOf(text)).kind).not.toBe('report')
  })

  test('shows the words that say it', async () => {
    const text =
      'Nine pilots have sent a letter to Harbour Minister Ada Brisling. “The light must stay,” the letter says. “We come home by it,” they wrote.'
    const { kindEvidence } = await kindOf(text)
    expect(text.slice(kindEvidence?.span?.start, kindEvidence?.span?.end)).toBe(kindEvidence?.asWritten)
    expect(kindEvidence?.certainty).toBe('likely')
  })

  test('stays unknown in a language whose words for persons are not known', async () => {
    const text = 'Вчера в городе погас маяк, и никто не знает, когда он снова загорится. '.repeat(8)
    expect((await kindOf(text)).kind).toBeNull()
  })

  test.each(['Milk, eggs, bread.', 'A letter.'])('stays unknown where nothing tells it: %j', async (text) => {
    expect((await kindOf(text)).kind).toBeNull()
  })
})
