/** Whether one place on the disk lies inside another, told from their paths alone. */
import { isAbsolute, relative, sep } from 'node:path'

/** Both paths absolute and real; a folder does not lie inside itself. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
