export const develop = {} as const
