import type { ErrorEntry } from './error-entry.ts'

const user = { domain: 'user', retry: 'never', http: 400 } as const

/** Why an editor cannot do what it was asked to. */
export const editorErrors = {
  EDIT_NOTHING_TO_RENAME: {
    ...user,
    en: {
      message: 'There is no name here that can be changed.',
      advice: 'Put the cursor on a table, view, column or alias.',
    },
    zh: { message: '此处没有可以重命名的名称。', advice: '请将光标放在表、视图、列或别名上。' },
  },
  EDIT_RENAME_OUTSIDE: {
    ...user,
    en: {
      message: '{name} is not defined in any open draft.',
      advice: 'Open the draft that defines it, and rename it there.',
    },
    zh: {
      message: '{name} 不是在任何已打开的草稿中定义的。',
      advice: '请打开定义它的草稿，并在那里重命名。',
    },
  },
  EDIT_RENAME_EMPTY: {
    ...user,
    en: { message: 'A name cannot be empty.', advice: 'Type another name.' },
    zh: { message: '名称不能为空。', advice: '请输入其他名称。' },
  },
  EDIT_RENAME_SHARED: {
    ...user,
    en: {
      message: '{name} is joined by USING, where both tables must have it under this name.',
      advice: 'Write the join with ON first.',
    },
    zh: { message: '{name} 出现在 USING 中，两个表必须使用相同的列名。', advice: '请先将该连接改写为 ON。' },
  },
  EDIT_RENAME_COLLIDES: {
    ...user,
    en: {
      message: 'With the name {name} in place of {old} the script would mean something else.',
      advice: 'Choose a name that nothing else has there.',
    },
    zh: { message: '将 {old} 改为 {name} 会改变脚本的含义。', advice: '请选择一个未被使用的名称。' },
  },
} as const satisfies Record<string, ErrorEntry>
