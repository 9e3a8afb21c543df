'use client'
import { Icon } from './icon.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width?: number
}

export function SearchField({ label, value, onChange, width }: SearchFieldProps) {
  return (
    <label className="input s" style={width ? { width } : undefined}>
      <Icon name="search" size="s" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
