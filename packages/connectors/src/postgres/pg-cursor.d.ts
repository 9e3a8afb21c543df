/** The part of `pg-cursor` that is used; the package has no types of its own. */
declare module 'pg-cursor' {
  export default class Cursor<Row> {
    constructor(text: string, values: readonly unknown[], config: { readonly rowMode: 'array' })
    submit: (connection: unknown) => void
    read(maxRows: number): Promise<Row[]>
    close(): Promise<void>
  }
}
