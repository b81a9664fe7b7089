/**
 * What packages are signed with. All of it stands in the environment, nothing in the project; without it a package is
 * made unsigned and says so. It never looks at what a variable holds.
 */

const variables = {
  linux: { sign: [], notarise: [] },
  win32: { sign: ['CSC_LINK', 'CSC_KEY_PASSWORD'], notarise: [] },
  darwin: {
    sign: ['CSC_LINK', 'CSC_KEY_PASSWORD'],
    notarise: ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  },
}

/**
 * @param {'linux' | 'win32' | 'darwin'} system
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{signed: boolean, notarised: boolean, ready: string | null, missing: string | null}}
 */
export function signingOf(system, environment = process.env) {
  const { sign, notarise } = variables[system]
  const absent = (names) => names.filter((name) => !environment[name])
  const signed = sign.length > 0 && absent(sign).length === 0
  const notarised = signed && notarise.length > 0 && absent(notarise).length === 0
  const lacking = [...absent(sign), ...absent(notarise)]
  return {
    signed,
    notarised,
    ready: signed ? `the variables for signing${notarised ? ' and notarising' : ''} are set` : null,
    missing: lacking.length > 0 ? `signing: not set are ${lacking.join(', ')}` : null,
  }
}
