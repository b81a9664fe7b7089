/** A choice of one out of two or three that are all in view. */
import { useId } from 'react'
import type { Choice } from './select'

interface RadioRowProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChoose: (value: Value) => void
}

export function RadioRow<Value extends string>({ label, value, choices, onChoose }: RadioRowProps<Value>) {
  const name = useId()
  return (
    <fieldset className="radio-row">
      <legend>{label}</legend>
      <div className="radio-row-choices">
        {choices.map((choice) => (
          <label key={choice.value} className="radio-row-choice">
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span dir="auto">{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
