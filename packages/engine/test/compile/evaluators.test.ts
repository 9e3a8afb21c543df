import { expect, test } from 'vitest'
import { evaluatorOf, isLazy } from '../../src/compile/expression/evaluators.ts'
import { scalarFunctionNames } from '../../src/plan/functions/function-names.ts'

test('every function of the catalogue can be evaluated', () => {
  for (const name of scalarFunctionNames)
    if (!isLazy(name)) expect(evaluatorOf(name).bind).toBeTypeOf('function')
  expect(() => evaluatorOf('NO_SUCH_FUNCTION')).toThrow('has an evaluator')
})
