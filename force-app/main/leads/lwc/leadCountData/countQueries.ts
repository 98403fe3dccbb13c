import { gql } from 'lightning/graphql';

// One filter, and all leads beside it: what most counts ask.
export const countQuery = gql`
    query leadsMeetingDefinition($where: Lead_Filter) {
        uiapi {
            query {
                P0: Lead(first: 1, where: $where) {
                    totalCount
                }
            }
        }
    }
`;

// As many filters as one request takes.
export const countsQuery = gql`
    query leadsByFilters(
        $w0: Lead_Filter
        $w1: Lead_Filter
        $w2: Lead_Filter
        $w3: Lead_Filter
        $w4: Lead_Filter
        $w5: Lead_Filter
        $w6: Lead_Filter
        $w7: Lead_Filter
        $w8: Lead_Filter
        $w9: Lead_Filter
    ) {
        uiapi {
            query {
                P0: Lead(first: 1, where: $w0) {
                    totalCount
                }
                P1: Lead(first: 1, where: $w1) {
                    totalCount
                }
                P2: Lead(first: 1, where: $w2) {
                    totalCount
                }
                P3: Lead(first: 1, where: $w3) {
                    totalCount
                }
                P4: Lead(first: 1, where: $w4) {
                    totalCount
                }
                P5: Lead(first: 1, where: $w5) {
                    totalCount
                }
                P6: Lead(first: 1, where: $w6) {
                    totalCount
                }
                P7: Lead(first: 1, where: $w7) {
                    totalCount
                }
                P8: Lead(first: 1, where: $w8) {
                    totalCount
                }
                P9: Lead(first: 1, where: $w9) {
                    totalCount
                }
            }
        }
    }
`;
