/** The screens that were made for these tests; none where the app is shown on the machine's own. */
export function testDisplays(): readonly string[] {
  const displays: unknown = JSON.parse(process.env.LETTERBOOK_DISPLAYS ?? '[]')
  if (!Array.isArray(displays)) throw new Error('LETTERBOOK_DISPLAYS is not a list.')
  return displays.map(String)
}
