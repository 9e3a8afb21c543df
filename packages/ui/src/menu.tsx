'use client'
import { Menu as MantineMenu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type MenuEntry =
  | {
      readonly label: string
      readonly icon?: IconName
      readonly note?: string
      readonly danger?: boolean
      readonly checked?: boolean
      /** Why it cannot be chosen now. */
      readonly refusal?: string | null
      readonly onSelect: () => void
    }
  | { readonly heading: string }
  | 'line'

interface MenuProps {
  readonly entries: readonly MenuEntry[]
  readonly children: ReactElement
  readonly width?: number
  readonly align?: 'start' | 'end'
  readonly footer?: ReactNode
}

/** Opens under its button; arrow keys walk, Escape closes and gives the focus back. */
export function Menu({ entries, children, width = 220, align = 'start', footer }: MenuProps) {
  return (
    <MantineMenu
      width={width}
      position={`bottom-${align}`}
      offset={4}
      zIndex={45}
      transitionProps={{ duration: 80 }}
      classNames={{ dropdown: 'menu-drop', item: 'menu-item', label: 'menu-label', divider: 'menu-line' }}
    >
      <MantineMenu.Target>{children}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a menu do not move
          <MenuLine key={index} entry={entry} />
        ))}
        {footer}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function MenuLine({ entry }: { readonly entry: MenuEntry }) {
  if (entry === 'line') return <MantineMenu.Divider />
  if ('heading' in entry) return <MantineMenu.Label>{entry.heading}</MantineMenu.Label>
  return (
    <MantineMenu.Item
      onClick={entry.onSelect}
      disabled={Boolean(entry.refusal)}
      title={entry.refusal ?? undefined}
      className={entry.danger ? 'danger' : undefined}
      leftSection={
        entry.checked ? <Icon name="check" size="s" /> : entry.icon && <Icon name={entry.icon} size="s" />
      }
      rightSection={entry.note && <span className="dim micro">{entry.note}</span>}
    >
      {entry.label}
    </MantineMenu.Item>
  )
}
