import { NotFound } from '../src/features/frame/not-found.tsx'

export default NotFound
