/** The path of a letter in its source folder: when there is no room for all of it, the folders give way to the name. */
import { fileName } from '../shell/words'

interface LetterPathProps {
  readonly path: string
  /** Where the file is on this machine. */
  readonly absolutePath: string
}

export function LetterPath({ path, absolutePath }: LetterPathProps) {
  const name = fileName(path)
  return (
    <bdi className="letter-path" dir="ltr" title={absolutePath}>
      <span className="letter-folder">{path.slice(0, path.length - name.length)}</span>
      <span className="letter-name">{name}</span>
    </bdi>
  )
}
