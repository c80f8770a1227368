targetScope = 'subscription'

metadata description = 'Pipeline on Azure: one resource group with all that it needs. The event subscription follows in events.bicep.'

@description('Name of the environment; part of the names of all resources.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Region. It must offer Flex Consumption.')
param location string

@description('Keeps the host\'s own state (locks, queues, packages) in an account of its own. Off: one account for everything, and the host\'s role lets the app write and delete uploads.')
param separateHostStorage bool = true

@description('Instances that always wait for uploads. 1 in production: without one the first event meets a cold start.')
@minValue(0)
@maxValue(100)
param alwaysReadyInstances int = 1

@description('Most instances at the same time.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Memory of an instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('When the sweep looks for uploads without a finished run: NCRONTAB, with seconds.')
param sweepSchedule string = '0 */10 * * * *'

@description('Puts storage behind private endpoints and the app into a network.')
param privateNetworking bool = false

@description('Addresses or ranges that may reach storage from outside the network. Only with privateNetworking.')
param allowedIpRanges string[] = []

@description('Days after which an upload is deleted; 0 keeps uploads for ever. Its run record goes 30 days later, never before.')
@minValue(0)
@maxValue(3650)
param inboxRetentionDays int = 0

@description('Days after which a dead letter is deleted; 0 keeps them for ever.')
@minValue(0)
@maxValue(3650)
param deadLetterRetentionDays int = 180

@description('Days for which logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Addresses that alerts and the budget write to. Empty: alerts are only shown in the portal.')
param alertEmails string[] = []

@description('Monthly budget in the currency of the subscription; 0 for none. It needs an address in alertEmails.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the budget: the first of a month, kept from then on.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Object id of the person or service that deploys, uploads and replays. Empty: nobody gets a role.')
param principalId string = ''

@description('What principalId is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string = 'User'

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module resources 'resources.bicep' = {
  scope: group
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    separateHostStorage: separateHostStorage
    alwaysReadyInstances: alwaysReadyInstances
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
    sweepSchedule: sweepSchedule
    privateNetworking: privateNetworking
    allowedIpRanges: allowedIpRanges
    inboxRetentionDays: inboxRetentionDays
    deadLetterRetentionDays: deadLetterRetentionDays
    logRetentionDays: logRetentionDays
    alertEmails: alertEmails
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
    principalId: principalId
    principalType: principalType
  }
}

// azd keeps these as variables of the environment; infra/after-deploy.sh reads them.
output AZURE_RESOURCE_GROUP string = group.name
output PIPELINE_FUNCTION_APP string = resources.outputs.functionApp
output PIPELINE_SYSTEM_TOPIC string = resources.outputs.systemTopic
output PIPELINE_DATA_ACCOUNT string = resources.outputs.dataAccount
output PIPELINE_HOST_ACCOUNT string = resources.outputs.hostAccount
output PIPELINE_STORE string = resources.outputs.store
