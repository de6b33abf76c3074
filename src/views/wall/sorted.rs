//! The facilitator's wall.
