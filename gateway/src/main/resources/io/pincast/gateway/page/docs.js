'use strict';

window.ui = SwaggerUIBundle({
  url: 'api/v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  // The default sends the document's address to a validator on the internet.
  validatorUrl: null,
  docExpansion: 'list',
  filter: true,
  tagsSorter: 'alpha',
});
