/** Reads a file of saved searches that came from elsewhere. Nothing of it is used unless all of it is right. */
import { AppError } from './failure'
import { type SavedSearchFile, savedSearchFileSchema } from './saved-search'

/** `path` is named when it cannot be read. Errors: `refused`, with what is wrong and where. */
export function readSavedSearchFile(text: string, path: string): SavedSearchFile {
  const content = parsed(text, path)
  const file = savedSearchFileSchema.safeParse(content)
  if (file.success) return file.data
  if (!isObject(content) || content['letterbook'] !== 'saved-searches') {
    throw refusal(path, 'it does not hold saved searches of Letterbook')
  }
  if (content['version'] !== 1) throw refusal(path, 'a newer Letterbook wrote it')
  const [issue] = file.error.issues
  const where = placeOf(issue?.path ?? [], content)
  throw refusal(path, `${where}: ${issue?.message ?? 'something is missing'}`)
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal(path, 'it is damaged, or no JSON file')
  }
}

/** `search 3 (“Gate”), look.order`. */
function placeOf(path: readonly PropertyKey[], content: Readonly<Record<string, unknown>>): string {
  const [list, place, ...rest] = path
  const { searches } = content
  if (list !== 'searches' || typeof place !== 'number' || !Array.isArray(searches))
    return path.map(String).join('.')
  const search: unknown = searches[place]
  const name =
    isObject(search) && typeof search['name'] === 'string' ? ` (“${search['name'].slice(0, 80)}”)` : ''
  return [`search ${place + 1}${name}`, ...(rest.length === 0 ? [] : [rest.map(String).join('.')])].join(', ')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refusal(path: string, wrong: string): AppError {
  return new AppError('refused', `${path} cannot be taken over: ${wrong}. Nothing of it was taken.`, path)
}
