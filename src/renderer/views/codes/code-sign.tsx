/** A code wherever it is named: its colour and its name, never the colour alone. */
import type { Code } from '@shared/code'
import { useCodes } from '../../state/codes'
import { codePathWords } from './code-words'

export function CodeSign({ code }: { readonly code: Pick<Code, 'colour'> }) {
  return <span className="code-sign" data-colour={code.colour} aria-hidden="true" />
}

/** With the names of the codes above it when they are wanted. */
export function CodeName({ code, path = false }: { readonly code: Code; readonly path?: boolean }) {
  const codes = useCodes((state) => state.codes)
  const words = codePathWords(codes ?? [], code.id)
  return (
    <span className="code-name" title={words}>
      <CodeSign code={code} />
      <bdi>{path ? words : code.name}</bdi>
    </span>
  )
}
