import type { Block } from '@shared/letter'
import { describe, expect, test } from 'vitest'
import {
  languageOfText,
  withBlockLanguages,
} from '../../../../../../src/main/library/import/metadata/text-language/text-language'

function whole(text: string): Block {
  return { kind: 'paragraph', start: 0, end: text.length }
}

describe('the language of a text', () => {
  test.each([
    ['en', 'Dear Sir, I have received your letter of the 3rd and thank you for it.'],
    ['en', 'My Lorde, I haue receaved youre letters and do well vnderstand what ye would have of me.'],
    ['de', 'Sehr geehrte Damen und Herren, ich habe Ihren Brief erhalten und danke Ihnen.'],
    ['de', 'Hochgeehrter Herr! Ew. Wohlgeboren haben die Güte gehabt mir zu schreiben, daß er komme.'],
    ['fr', 'Monsieur, J’ai reçu votre lettre et je vous en remercie de tout mon cœur.'],
    ['it', 'Caro amico, ho ricevuto la tua lettera e ti ringrazio per le belle parole.'],
    ['es', 'Querido amigo: he recibido tu carta y te doy las gracias por ella.'],
    ['pt', 'Caro amigo, recebi a sua carta e agradeço muito por ela, que não esperava.'],
    ['nl', 'Geachte heer, ik heb uw brief ontvangen en dank u daarvoor van harte.'],
    ['la', 'Si vales bene est, ego quidem valeo. Nihil habeo quod ad te scribam.'],
    ['ru', 'Дорогой друг, я получил ваше письмо и благодарю вас за него.'],
    ['uk', 'Дорогий друже, я отримав твій лист і дякую тобі за нього.'],
    ['he', 'חבר יקר, קיבלתי את מכתבך ואני מודה לך'],
    ['el', 'Αγαπητέ φίλε, έλαβα το γράμμα σου'],
    ['tr', 'Sevgili dostum, mektubunu aldım ve çok teşekkür ederim, bu bizim için önemli.'],
    ['pl', 'Drogi przyjacielu, otrzymałem twój list i dziękuję ci za niego, nie wiem jak to jest.'],
    ['zh', '亲爱的朋友，我收到了你的信'],
    ['ja', '拝啓、お手紙ありがとうございました。'],
    ['ko', '친애하는 친구에게, 편지를 잘 받았습니다'],
    ['ur', 'آپ کا خط ملا اور میں آپ کا شکریہ ادا کرتا ہوں کہ آپ نے یہ لکھا ہے'],
  ])('is told: %s', (language, text) => {
    expect(languageOfText(text, [whole(text)])?.language).toBe(language)
  })

  test.each([
    ['fa', 'دوست عزیز، نامه شما به دست من رسید و از شما سپاسگزارم که این را نوشتید'],
    ['fa', 'دوست عزيز، نامه شما به دست من رسيد و از شما سپاسگزارم كه اين را نوشتيد'],
    ['ar', 'صديقي العزيز، وصلتني رسالتك وأشكرك على ما كتبت فيها من كلمات طيبة'],
    ['ar', 'بسم الله الرحمن الرحيم إلى السيد المدير العام، تحية طيبة وبعد'],
  ])('tells Persian from Arabic, also where Persian is typed with Arabic letters: %s', (language, text) => {
    expect(languageOfText(text, [whole(text)])?.language).toBe(language)
  })

  test.each(['', '12.3.1843', 'Zürich', '*** --- ***', 'Qwrt xzpl vbnm'])('is not made up: "%s"', (text) => {
    expect(languageOfText(text, [whole(text)])).toBeNull()
  })

  test('names the words that speak for it', () => {
    const text = 'The letter that the clerk of the town wrote was lost, and the mayor is to blame for it.'
    const { evidence } = languageOfText(text, [whole(text)]) ?? {}
    expect(evidence?.source).toBe('text')
    expect(evidence?.asWritten.split(' ')).toContain('the')
  })

  test('is that of the letter, not of the furniture of its page', () => {
    const furniture = 'Share this article with your friends and subscribe to our newsletter for more of it. '
    const letter = 'Je vous remercie de la lettre que vous avez bien voulu nous écrire.'
    const blocks: readonly Block[] = [
      { kind: 'boilerplate', start: 0, end: furniture.length },
      { kind: 'paragraph', start: furniture.length, end: furniture.length + letter.length },
    ]
    expect(languageOfText(furniture + letter, blocks)?.language).toBe('fr')
  })
})

describe('a block in another language', () => {
  test('is known as such, with its direction; the others say nothing', () => {
    const pieces = [
      'We have written to the ministry, and this is what it answered to us in the spring:',
      'نامه شما به دست ما رسید و از شما سپاسگزاریم که این را برای ما نوشتید',
      'It is not what we had hoped for, and we shall write to them again.',
    ]
    const text = pieces.join('\n\n')
    const blocks = pieces.map((piece): Block => {
      const start = text.indexOf(piece)
      return { kind: 'paragraph', start, end: start + piece.length }
    })
    const [first, second, third] = withBlockLanguages(text, blocks, 'en', 'ltr')
    expect([first, third]).toEqual([blocks[0], blocks[2]])
    expect(second).toMatchObject({ language: 'fa', direction: 'rtl' })
  })
})
