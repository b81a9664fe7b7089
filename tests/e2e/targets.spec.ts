import { expect, test } from '../support/app'
import { whatIsTooSmall } from '../support/target-size'
import { viewsToLookAt } from '../support/views-to-look-at'

test('whatever is clicked on in any view is 24 pixels wide and high, or stands far enough from all else', async ({
  desk,
}) => {
  // Every view is looked at.
  test.setTimeout(300_000)
  const { window } = await desk.startSample()
  for (const [view, show] of viewsToLookAt)
    await test.step(view, async () => {
      await show(window)
      expect.soft(await whatIsTooSmall(window), view).toEqual([])
    })
})

test('two small buttons that touch would be found', async ({ desk }) => {
  const { window } = await desk.openSample()
  await window.evaluate(() => {
    const place = document.body.appendChild(document.createElement('div'))
    Object.assign(place.style, { position: 'fixed', top: '40%', left: '50%', zIndex: '99', display: 'flex' })
    for (const name of ['one', 'two']) {
      const button = place.appendChild(document.createElement('button'))
      Object.assign(button.style, { width: '18px', height: '18px', padding: '0' })
      button.className = name
    }
  })
  expect(await whatIsTooSmall(window)).toEqual([
    expect.stringContaining('class="one"'),
    expect.stringContaining('class="two"'),
  ])
})
