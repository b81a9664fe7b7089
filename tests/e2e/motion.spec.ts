import { expect, test } from '../support/app'
import { openLetter, searchFor, writeNote } from '../support/window'

test('nothing moves by itself or glides into place for readers who ask the system for less motion', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  const whatMoves = () =>
    window.evaluate(() => {
      const parts = [undefined, '::before', '::after']
      const moving = [...document.querySelectorAll('*')].filter((element) =>
        parts.some((part) => {
          const style = getComputedStyle(element, part)
          const takesTime = style.transitionDuration.split(', ').some((time) => time !== '0s')
          return takesTime || style.animationName !== 'none' || style.scrollBehavior === 'smooth'
        }),
      )
      return moving.map((element) => element.outerHTML.slice(0, 80))
    })
  await searchFor(window, 'school')
  await openLetter(window, 'The valley and the law')
  await writeNote(window, 1, 'dam', 'A card beside its passage.')
  // Otherwise nothing below would be proved.
  expect(await whatMoves()).not.toEqual([])
  await window.emulateMedia({ reducedMotion: 'reduce' })
  expect(await whatMoves()).toEqual([])
  await window.emulateMedia({ reducedMotion: null })
})
