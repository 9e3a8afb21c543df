'use client'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { Tip } from './tip.tsx'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: 'plain' | 'primary' | 'bare'
  readonly size?: 'm' | 's'
  readonly icon?: IconName
  readonly danger?: boolean
  /** Why it cannot be pressed now. The button stays reachable and says so. */
  readonly refusal?: string | null | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  look = 'plain',
  size = 'm',
  icon,
  danger,
  refusal,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const bare = rest.children === undefined
  const classes = ['btn', look !== 'plain' && look, size, bare && 'ico', danger && 'danger', className]
    .filter(Boolean)
    .join(' ')
  const button = (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-disabled={refusal ? true : undefined}
      onClick={refusal ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} size="s" />}
      {rest.children}
    </button>
  )
  const words = refusal ?? (bare ? rest['aria-label'] : undefined)
  return words ? <Tip text={words}>{button}</Tip> : button
}
