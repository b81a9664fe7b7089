/** The lines between the parts of the window, moved by pointer, keys and clicks. */
import { expect, test } from '../support/app'

test('the parts of the window are sized by single clicks in the menu of the line between them', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  const list = window.locator('.list-column')
  const line = window.getByRole('separator', { name: 'Width of the list' })
  const width = async () => Math.round((await list.boundingBox())?.width ?? 0)
  const before = await width()
  await line.click()
  await expect(window.getByRole('menu', { name: 'Width of the list' })).toBeVisible()
  await window.getByRole('menuitem', { name: 'Wider' }).click()
  await expect.poll(width).toBeGreaterThan(before + 10)
  const once = await width()
  await window.getByRole('menuitem', { name: 'Wider' }).click()
  await expect.poll(width).toBeGreaterThan(once + 10)
  await window.getByRole('menuitem', { name: 'Narrower' }).click()
  await expect.poll(width).toBe(once)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('menu')).toHaveCount(0)
  await expect(line).toBeFocused()

  // Dragging is no click.
  const place = await line.boundingBox()
  if (place === null) throw new Error('There is no line beside the list.')
  await window.mouse.move(place.x, 400)
  await window.mouse.down()
  await window.mouse.move(place.x - 60, 400, { steps: 4 })
  await window.mouse.up()
  await expect.poll(width).toBeLessThan(once - 30)
  await expect(window.getByRole('menu')).toHaveCount(0)
})

test('in the mirrored window the line between two parts goes where it is dragged and where the arrow keys point', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await window.evaluate(() => self.letterbook.call('settings.change', { language: 'fa' }))
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl')
  const line = window.getByRole('separator').first()
  const list = window.locator('.list-column')
  const at = async () => Math.round((await line.boundingBox())?.x ?? 0)
  const width = async () => Math.round((await list.boundingBox())?.width ?? 0)
  const [place, before] = [await at(), await width()]
  await window.mouse.move(place + 1, 400)
  await window.mouse.down()
  await window.mouse.move(place - 60, 400, { steps: 4 })
  await window.mouse.up()
  await expect.poll(at).toBeLessThan(place - 50)
  expect(await at()).toBeGreaterThan(place - 70)
  expect(await width()).toBeGreaterThan(before + 50)

  await line.focus()
  const dragged = await at()
  await window.keyboard.press('ArrowRight')
  await expect.poll(at).toBeGreaterThan(dragged + 10)
  const right = await at()
  await window.keyboard.press('ArrowLeft')
  await expect.poll(at).toBeLessThan(right - 10)
  await line.click()
  const wider = await width()
  await window.getByRole('menuitem').first().click()
  await expect.poll(width).toBeGreaterThan(wider + 10)
})
