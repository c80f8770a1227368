metadata description = 'A network for the app and private endpoints for storage, with the names that lead to them.'

param environmentName string
param location string
param tags object
param dataAccountName string
param hostAccountName string
param separateHostStorage bool

var services = ['blob', 'queue', 'table']
// The data account has no tables of ours; with one account for everything it is the host's, too.
var dataLinks = [
  for service in (separateHostStorage ? ['blob', 'queue'] : services): { account: 'data', service: service }
]
var hostLinks = [for service in (separateHostStorage ? services : []): { account: 'host', service: service }]
var links = concat(dataLinks, hostLinks)

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${environmentName}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.40.0.0/24'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.40.0.0/26'
          // Flex Consumption asks for this delegation.
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.40.0.64/27' }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: 'privatelink.${service}.${environment().suffixes.storage}'
    location: 'global'
    tags: tags
  }
]

resource zoneLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, index) in services: {
    parent: zones[index]
    name: 'vnet-${environmentName}'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for link in links: {
    name: 'pe-${environmentName}-${link.account}-${link.service}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::endpoints.id }
      privateLinkServiceConnections: [
        {
          name: link.service
          properties: { privateLinkServiceId: link.account == 'host' ? host.id : data.id, groupIds: [link.service] }
        }
      ]
    }
  }
]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (link, index) in links: {
    parent: privateEndpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: link.service
          properties: { privateDnsZoneId: zones[indexOf(services, link.service)].id }
        }
      ]
    }
  }
]

output appSubnetId string = network::app.id
