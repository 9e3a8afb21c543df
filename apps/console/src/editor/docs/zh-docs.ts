import { zhOptionDocs } from './zh-option-docs.ts'
import { zhSettingDocs } from './zh-setting-docs.ts'

/** 简体中文 for the descriptions that declarations carry in English. */
export const zhDocs: Readonly<Record<string, string>> = { ...zhOptionDocs, ...zhSettingDocs }
