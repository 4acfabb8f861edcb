"""The network: card, preprocessing, weights, prediction and heat map. The only home of torch."""
