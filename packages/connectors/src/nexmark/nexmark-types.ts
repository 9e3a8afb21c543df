import {
  bigintType,
  intType,
  type LogicalType,
  type RowType,
  rowType,
  stringType,
  timestampType,
} from '@millrace/engine/connect'

const time = timestampType(3)
const person = {
  id: bigintType,
  name: stringType,
  emailAddress: stringType,
  creditCard: stringType,
  city: stringType,
  state: stringType,
  dateTime: time,
  extra: stringType,
}
const auction = {
  id: bigintType,
  itemName: stringType,
  description: stringType,
  initialBid: bigintType,
  reserve: bigintType,
  dateTime: time,
  expires: time,
  seller: bigintType,
  category: bigintType,
  extra: stringType,
}
const bid = {
  auction: bigintType,
  bidder: bigintType,
  price: bigintType,
  channel: stringType,
  url: stringType,
  dateTime: time,
  extra: stringType,
}

function rowOf(fields: Readonly<Record<string, LogicalType>>): RowType {
  return rowType(
    Object.entries(fields).map(([name, type]) => ({ name, type })),
    true,
  )
}

/** The columns a Nexmark table can have; `dateTime` of the event itself is computed in SQL. */
export const nexmarkTypes: Readonly<Record<string, LogicalType>> = {
  event_type: intType,
  person: rowOf(person),
  auction: rowOf(auction),
  bid: rowOf(bid),
}
