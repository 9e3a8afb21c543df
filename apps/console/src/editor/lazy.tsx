'use client'
import dynamic from 'next/dynamic'
import { Loading } from '../features/frame/loading.tsx'

/** Monaco is large and needs a browser: it comes when a page shows it. */
export const SqlEditor = dynamic(() => import('./sql-editor.tsx'), { ssr: false, loading: Loading })
export const DiffView = dynamic(() => import('./diff-view.tsx'), { ssr: false, loading: Loading })
