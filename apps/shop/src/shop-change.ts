/** One change of the shop's database, as the simulator decides it. Amounts are cents; `at` is epoch ms. */
export type ShopChange =
  | {
      readonly kind: 'customer-new'
      readonly id: number
      readonly name: string
      readonly email: string
      readonly country: string
      readonly at: number
    }
  | { readonly kind: 'customer-segment'; readonly id: number; readonly segment: string; readonly at: number }
  | {
      readonly kind: 'order-placed'
      readonly id: number
      readonly customerId: number
      readonly channel: string
      readonly cents: number
      readonly at: number
    }
  | { readonly kind: 'order-status'; readonly id: number; readonly status: OrderStatus; readonly at: number }
  | { readonly kind: 'order-removed'; readonly id: number; readonly at: number }
  | {
      readonly kind: 'payment'
      readonly id: number
      readonly orderId: number
      readonly method: string
      readonly cents: number
      readonly at: number
    }
  | { readonly kind: 'refund'; readonly paymentId: number; readonly at: number }

export type OrderStatus = 'PLACED' | 'PAID' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED' | 'REFUNDED'
