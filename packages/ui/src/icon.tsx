import { type IconName, iconPaths } from './icon-paths.ts'

interface IconProps {
  readonly name: IconName
  /** 16 (default), 14 or 12 px. */
  readonly size?: 'm' | 's' | 'xs'
}

/** Decoration only: the words beside it, or the label of its button, say what it means. */
export function Icon({ name, size = 'm' }: IconProps) {
  return (
    <svg className={`i ${size}`} viewBox="0 0 16 16" aria-hidden="true">
      {name === 'unknown' && <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.47" />}
      <path d={iconPaths[name]} />
    </svg>
  )
}
